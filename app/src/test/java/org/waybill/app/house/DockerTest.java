package org.waybill.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The containers, as far as they can be checked without running them. */
class DockerTest {

    private static final Path DOCKER = House.ROOT.resolve("docker");
    private static final String DOCKERFILE = House.text(DOCKER.resolve("Dockerfile"));

    private static JsonNode services(String file) {
        Object whole = new Yaml().load(House.text(DOCKER.resolve(file)));
        return JsonMapper.shared().<JsonNode>valueToTree(whole).path("services");
    }

    private static JsonNode node(int number) {
        return services("three.yaml").path("node-" + number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"one.yaml", "three.yaml", "axon-server.yaml"})
    void oursWriteNothingButTheirDataAndMayDoNothingMore(String file) {
        var ours = services(file).valueStream().filter(one -> one.has("build")).toList();

        assertThat(ours).isNotEmpty();
        for (var service : ours) {
            assertThat(service.path("read_only").booleanValue()).isTrue();
            assertThat(service.path("cap_drop")).hasToString("[\"ALL\"]");
            assertThat(service.path("security_opt")).hasToString("[\"no-new-privileges:true\"]");
            var build = service.path("build");
            var context = DOCKER.resolve(build.path("context").stringValue());
            assertThat(context.resolve(build.path("dockerfile").stringValue())).isRegularFile();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"one.yaml", "three.yaml", "axon-server.yaml"})
    void onlyThisMachineReachesThem(String file) {
        var ports =
                services(file)
                        .valueStream()
                        .flatMap(one -> one.path("ports").valueStream())
                        .map(JsonNode::stringValue)
                        .toList();

        assertThat(ports).isNotEmpty().allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @Test
    void everySettingOfOursIsOneThatWaybillKnows() {
        var known = House.text(House.ROOT.resolve("app/src/main/resources/application.yaml"));

        for (var ours : List.of(node(1), services("axon-server.yaml").path("waybill"))) {
            assertThat(ours.path("environment").propertyNames())
                    .isNotEmpty()
                    .allMatch(name -> known.contains("${" + name + ":"));
        }
    }

    @Test
    void theAxonServerThatIsNamedIsTheOneBeside() {
        var services = services("axon-server.yaml");
        var named = services.at("/waybill/environment/WAYBILL_AXON_SERVER").stringValue();

        assertThat(services.path(named).path("image").stringValue()).contains("axonserver");
        assertThat(services.at("/waybill/environment/WAYBILL_AXON_SERVER_TOKEN").stringValue())
                .startsWith("${");
    }

    @Test
    void noSecretIsWrittenDown() {
        var secrets =
                services("three.yaml")
                        .valueStream()
                        .flatMap(one -> one.path("environment").propertyStream())
                        .filter(setting -> setting.getKey().contains("PASSWORD"))
                        .map(setting -> setting.getValue().stringValue())
                        .toList();

        assertThat(secrets).hasSize(4).allMatch(secret -> secret.startsWith("${"));
    }

    @Test
    void theBalancerKnowsEveryNodeAndNodesAnswerUnderTheirNames() {
        var nodes =
                services("three.yaml").propertyNames().stream()
                        .filter(name -> name.startsWith("node-"))
                        .collect(Collectors.toSet());
        var balancer = House.text(DOCKER.resolve("Caddyfile"));
        var balanced =
                Pattern.compile("(node-\\d+):8080")
                        .matcher(balancer)
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toSet());
        var names = node(1).path("environment").path("WAYBILL_HOSTS").stringValue();

        assertThat(nodes).hasSize(3).isEqualTo(balanced);
        assertThat(names.split(",")).containsAll(nodes);
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
