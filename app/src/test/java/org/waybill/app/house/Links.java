package org.waybill.app.house;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The links of a Markdown page that lead to files and headings of ours. */
final class Links {

    private static final Pattern FENCE = Pattern.compile("(?ms)^ *(```|~~~).*?^ *\\1 *$");
    private static final Pattern CODE = Pattern.compile("`[^`\n]*`");
    private static final Pattern INLINE =
            Pattern.compile("]\\(<?([^)\\s>]+)>?(?:\\s+\"[^\"]*\")?\\)");
    private static final Pattern REFERENCE =
            Pattern.compile("(?m)^ {0,3}\\[[^]]+]:\\s*<?([^\\s>]+)");
    private static final Pattern HTML = Pattern.compile("(?:href|src)=\"([^\"]+)\"");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6}\\s+(.+?)\\s*#*$");
    private static final Pattern ANCHOR = Pattern.compile("<a\\s+(?:id|name)=\"([^\"]+)\"");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.*|//.*");
    private static final Pattern LINES = Pattern.compile("L(\\d+)(?:-L(\\d+))?");

    private Links() {}

    /** Those that lead nowhere. */
    static List<String> broken(Path page) {
        var broken = new ArrayList<String>();
        var text = withoutCode(House.text(page));
        for (var pattern : List.of(INLINE, REFERENCE, HTML)) {
            var link = pattern.matcher(text);
            while (link.find()) {
                if (!leadsSomewhere(page, link.group(1))) {
                    broken.add(page.getFileName() + " -> " + link.group(1));
                }
            }
        }
        return broken;
    }

    private static String withoutCode(String text) {
        return CODE.matcher(FENCE.matcher(text).replaceAll("")).replaceAll("");
    }

    private static boolean leadsSomewhere(Path page, String link) {
        if (ELSEWHERE.matcher(link).matches()) {
            return true;
        }
        var parts = link.split("#", 2);
        var target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        if (!Files.exists(target)) {
            return false;
        }
        return parts.length == 1 || hasPlace(target, parts[1]);
    }

    private static boolean hasPlace(Path target, String fragment) {
        if (target.toString().endsWith(".md")) {
            return headings(House.text(target)).contains(fragment);
        }
        var lines = LINES.matcher(fragment);
        if (!lines.matches()) {
            return false;
        }
        var last = lines.group(2) == null ? lines.group(1) : lines.group(2);
        return Integer.parseInt(last) <= House.text(target).lines().count();
    }

    /** The names GitHub gives headings, and those that pages give places themselves. */
    static Set<String> headings(String text) {
        var names = new HashSet<String>();
        var seen = new HashMap<String, Integer>();
        var heading = HEADING.matcher(FENCE.matcher(text).replaceAll(""));
        while (heading.find()) {
            var name = name(heading.group(1));
            int before = seen.merge(name, 1, Integer::sum) - 1;
            names.add(before == 0 ? name : name + "-" + before);
        }
        var anchor = ANCHOR.matcher(text);
        while (anchor.find()) {
            names.add(anchor.group(1));
        }
        return names;
    }

    private static String name(String heading) {
        return heading.replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}\\s_-]", "")
                .replace(' ', '-');
    }
}
