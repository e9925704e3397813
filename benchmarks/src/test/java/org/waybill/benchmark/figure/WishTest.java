package org.waybill.benchmark.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waybill.benchmark.Complaint;

/** Which figures are wanted. */
class WishTest {

    private final List<Figure> figures =
            List.of(figure("engine-hot"), figure("engine-spread"), figure("http-hot"));

    @Test
    void withoutANameAllOfThem() {
        assertThat(Wish.of(List.of()).among(figures)).hasSize(3);
    }

    @Test
    void byNameOrPattern() {
        assertThat(Wish.of(List.of("http-hot")).among(figures)).containsExactly("http-hot");
        assertThat(Wish.of(List.of("engine-*")).among(figures))
                .containsExactlyInAnyOrder("engine-hot", "engine-spread");
        assertThat(Wish.of(List.of("*-hot", "engine-hot")).among(figures))
                .containsExactlyInAnyOrder("engine-hot", "http-hot");
    }

    @Test
    void aNameThatIsNoneIsSaid() {
        assertThatThrownBy(() -> Wish.of(List.of("engine.hot")).among(figures))
                .isInstanceOf(Complaint.class)
                .hasMessageContaining("engine.hot");
    }

    private static Figure figure(String name) {
        return Figure.of(name, "commands/s", name);
    }
}
