package org.waybill.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** The containers, as far as they can be checked without running them. */
class DockerTest {

    private static final Path DOCKER = House.ROOT.resolve("docker");
    private static final String DOCKERFILE = House.text(DOCKER.resolve("Dockerfile"));

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> services(String file) {
        Map<String, Object> whole = new Yaml().load(House.text(DOCKER.resolve(file)));
        return (Map<String, Map<String, Object>>) whole.get("services");
    }

    @ParameterizedTest
    @ValueSource(strings = {"one.yaml", "three.yaml"})
    void oursWriteNothingButTheirDataAndMayDoNothingMore(String file) {
        var ours = services(file).values().stream().filter(one -> one.containsKey("build")).toList();

        assertThat(ours).isNotEmpty();
        for (var service : ours) {
            assertThat(service)
                    .containsEntry("read_only", true)
                    .containsEntry("cap_drop", List.of("ALL"))
                    .containsEntry("security_opt", List.of("no-new-privileges:true"));
            var build = (Map<?, ?>) service.get("build");
            var context = DOCKER.resolve(build.get("context").toString());
            assertThat(context.resolve(build.get("dockerfile").toString())).isRegularFile();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"one.yaml", "three.yaml"})
    void onlyThisMachineReachesThem(String file) {
        var ports =
                services(file).values().stream()
                        .flatMap(one -> ((List<?>) one.getOrDefault("ports", List.of())).stream())
                        .map(Object::toString)
                        .toList();

        assertThat(ports).isNotEmpty().allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @Test
    void everySettingOfANodeIsOneThatWaybillKnows() {
        var known = House.text(House.ROOT.resolve("app/src/main/resources/application.yaml"));
        var node = services("three.yaml").get("node-1");

        for (var name : ((Map<?, ?>) node.get("environment")).keySet()) {
            assertThat(known).contains("${" + name + ":");
        }
    }

    @Test
    void noSecretIsWrittenDown() {
        for (var service : services("three.yaml").values()) {
            var settings = (Map<?, ?>) service.getOrDefault("environment", Map.of());
            settings.forEach(
                    (name, value) -> {
                        if (name.toString().contains("PASSWORD")) {
                            assertThat(value.toString()).startsWith("${");
                        }
                    });
        }
    }

    @Test
    void theBalancerKnowsEveryNodeAndNodesAnswerUnderTheirNames() {
        var nodes = new TreeSet<>(services("three.yaml").keySet());
        nodes.removeIf(name -> !name.startsWith("node-"));
        var balanced = new TreeSet<String>();
        var names = Pattern.compile("(node-\\d+):8080").matcher(House.text(DOCKER.resolve("Caddyfile")));
        names.results().forEach(found -> balanced.add(found.group(1)));
        var environment = (Map<?, ?>) services("three.yaml").get("node-1").get("environment");

        assertThat(nodes).hasSize(3).isEqualTo(balanced);
        assertThat(environment.get("WAYBILL_HOSTS").toString().split(",")).containsAll(nodes);
    }

    @Test
    void theImageRunsAsNobodyInParticular() {
        var users = DOCKERFILE.lines().filter(line -> line.startsWith("USER ")).toList();

        assertThat(users).containsExactly("USER waybill");
        assertThat(DOCKERFILE.indexOf("USER waybill")).isLessThan(DOCKERFILE.indexOf("ENTRYPOINT"));
    }

    @Test
    void whatTheImageCopiesIsThereAndWhatItStartsExists() throws ClassNotFoundException {
        var copies =
                DOCKERFILE
                        .lines()
                        .filter(line -> line.startsWith("COPY ") && !line.contains("--from="))
                        .map(line -> line.substring("COPY ".length()).split(" "))
                        .toList();
        for (var copy : copies) {
            for (int i = 0; i < copy.length - 1; i++) {
                assertThat(Files.exists(House.ROOT.resolve(copy[i]))).as(copy[i]).isTrue();
            }
        }
        var entry = DOCKERFILE.substring(DOCKERFILE.indexOf("ENTRYPOINT"));
        var main = Pattern.compile("\"(org\\.waybill\\.[A-Za-z.]+)\"").matcher(entry);
        assertThat(main.find()).isTrue();
        assertThat(Class.forName(main.group(1)).getDeclaredMethods())
                .anyMatch(method -> method.getName().equals("main"));
    }

    @Test
    void theImageHasTheJavaThatTheBuildAsksFor() {
        var script = House.text(House.ROOT.resolve("waybill"));
        var needed = Pattern.compile("NEEDED_JAVA=(\\d+)").matcher(script);
        assertThat(needed.find()).isTrue();

        assertThat(DOCKERFILE)
                .contains("eclipse-temurin-" + needed.group(1))
                .contains("FROM eclipse-temurin:" + needed.group(1));
    }
}
