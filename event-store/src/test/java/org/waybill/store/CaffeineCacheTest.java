package org.waybill.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.caching.Cache;
import org.junit.jupiter.api.Test;

class CaffeineCacheTest {

    private final CaffeineCache cache = new CaffeineCache(100, new AppendWatch(() -> 0, () -> {}));
    private final List<String> heard = new ArrayList<>();

    @Test
    void keepsReplacesAndForgets() {
        cache.put("a", 1);
        cache.put("a", 2);

        assertThat(cache.<String, Integer>get("a")).isEqualTo(2);
        assertThat(cache.putIfAbsent("a", 3)).isFalse();
        assertThat(cache.putIfAbsent("b", 3)).isTrue();
        assertThat(cache.<Integer>computeIfAbsent("c", () -> 4)).isEqualTo(4);
        assertThat(cache.<Integer>computeIfAbsent("c", () -> 5)).isEqualTo(4);
        cache.<Integer>computeIfPresent("c", value -> value + 1);
        assertThat(cache.<String, Integer>get("c")).isEqualTo(5);
        assertThat(cache.remove("c")).isTrue();
        assertThat(cache.remove("c")).isFalse();
        cache.removeAll();
        assertThat(cache.containsKey("a")).isFalse();
    }

    @Test
    void tellsItsListeners() {
        var registration =
                cache.registerCacheEntryListener(
                        new Cache.EntryListenerAdapter() {
                            @Override
                            public void onEntryCreated(Object key, Object value) {
                                heard.add("created " + key);
                            }

                            @Override
                            public void onEntryUpdated(Object key, Object value) {
                                heard.add("updated " + key);
                            }

                            @Override
                            public void onEntryRemoved(Object key) {
                                heard.add("removed " + key);
                            }
                        });
        cache.put("a", 1);
        cache.put("a", 2);
        cache.remove("a");
        registration.cancel();
        cache.put("b", 1);

        assertThat(heard).containsExactly("created a", "updated a", "removed a");
    }
}
