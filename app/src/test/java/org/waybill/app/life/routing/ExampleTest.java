package org.waybill.app.life.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waybill.app.life.Shop.done;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waybill.app.life.Shop;

/** The rule sets that the pages show can be used as they are. */
class ExampleTest {

    private static final Pattern EXAMPLE =
            Pattern.compile("PUT /api/rule-sets/.*?```json\n(.*?)```", Pattern.DOTALL);

    private final Shop shop = new Shop();

    @ParameterizedTest
    @ValueSource(strings = {"routing.md", "api.md"})
    void canBeWrittenAndValidated(String page) throws IOException {
        var depot = shop.warehouse(1);
        var channel = shop.channel(depot);
        var rules =
                example(page)
                        .replace("\"web\"", "\"" + channel + "\"")
                        .replace("\"DC-1\"", "\"" + depot + "\"");
        var path = "/api/rule-sets/" + shop.name("example");

        done(shop.put(path, rules));
        done(shop.post(path + "/validations", "{}"));

        assertThat(shop.read(path).get("status").asString()).isEqualTo("VALIDATED");
    }

    private static String example(String page) throws IOException {
        var text = Files.readString(Path.of("..", "docs", page));
        var found = EXAMPLE.matcher(text);
        assertThat(found.find()).as("an example in %s", page).isTrue();
        return found.group(1);
    }
}
