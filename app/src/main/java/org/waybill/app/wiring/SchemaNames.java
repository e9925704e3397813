package org.waybill.app.wiring;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.ArrayDeque;
import java.util.Locale;

/**
 * Names a schema by its area and what it is in: many a body and line have the same simple name, and
 * the Java package is nobody's business.
 */
final class SchemaNames extends TypeNameResolver {

    private static final String OURS = "org.waybill.";

    @Override
    protected String getNameOfClass(Class<?> type) {
        return type.getName().startsWith(OURS) ? nameOf(type) : super.getNameOfClass(type);
    }

    private static String nameOf(Class<?> type) {
        var names = new ArrayDeque<String>();
        for (Class<?> c = type; c != null; c = c.getEnclosingClass()) {
            names.addFirst(c.getSimpleName().replace("Resource", ""));
        }
        var name = String.join("", names);
        var area = area(type);
        return name.startsWith(area) ? name : area + name;
    }

    private static String area(Class<?> type) {
        var last = type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1);
        return last.substring(0, 1).toUpperCase(Locale.ROOT) + last.substring(1);
    }
}
