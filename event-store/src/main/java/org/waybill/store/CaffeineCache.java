package org.waybill.store;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the aggregates used last in memory, as the last command left them: what they hold may still
 * be on its way into the log. It is forgotten when it does not arrive, and when another node has
 * appended.
 */
public final class CaffeineCache implements Cache {

    private final List<EntryListener> listeners = new CopyOnWriteArrayList<>();
    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> entries;
    private final AppendWatch watch;

    /**
     * @param size how many entries are kept
     * @param watch the appends that states depend on
     */
    @SuppressWarnings("this-escape")
    public CaffeineCache(long size, AppendWatch watch) {
        this.watch = watch;
        watch.onChange(this::remove);
        entries =
                Caffeine.newBuilder()
                        .maximumSize(size)
                        .evictionListener((key, value, cause) -> evicted(key))
                        .build();
    }

    private void evicted(@Nullable Object key) {
        if (key != null) {
            tell(listener -> listener.onEntryExpired(key));
        }
    }

    private void tell(Consumer<EntryListener> news) {
        listeners.forEach(news);
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"})
    public <K, V> @Nullable V get(K key) {
        var value = entries.getIfPresent(key);
        if (value != null) {
            tell(listener -> listener.onEntryRead(key, value));
        } else {
            // It will be made from the log now, where the newest events have to have arrived.
            watch.await(key.toString());
        }
        return (V) value;
    }

    @Override
    public void put(@Nullable Object key, Object value) {
        if (key == null) {
            // Nothing has ever happened to it, so it has no address.
            return;
        }
        if (entries.asMap().put(key, value) == null) {
            tell(listener -> listener.onEntryCreated(key, value));
        } else {
            tell(listener -> listener.onEntryUpdated(key, value));
        }
        // Only now: whatever breaks from here on is forgotten by whoever breaks it.
        var footing = Footing.current();
        if (footing != null && footing.broken(key.toString())) {
            remove(key);
        }
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        if (entries.asMap().putIfAbsent(key, value) != null) {
            return false;
        }
        tell(listener -> listener.onEntryCreated(key, value));
        return true;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T computeIfAbsent(Object key, Supplier<T> supplier) {
        var present = entries.getIfPresent(key);
        if (present != null) {
            return (T) present;
        }
        T value = supplier.get();
        put(key, value);
        return value;
    }

    @Override
    public boolean remove(@Nullable Object key) {
        if (key == null || entries.asMap().remove(key) == null) {
            return false;
        }
        tell(listener -> listener.onEntryRemoved(key));
        return true;
    }

    @Override
    public void removeAll() {
        List.copyOf(entries.asMap().keySet()).forEach(this::remove);
    }

    @Override
    public boolean containsKey(Object key) {
        return entries.asMap().containsKey(key);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
        var updated =
                entries.asMap().computeIfPresent(key, (same, value) -> update.apply((V) value));
        if (updated != null) {
            tell(listener -> listener.onEntryUpdated(key, updated));
        }
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
