package org.waybill.projection.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waybill.domain.RejectedException;
import org.waybill.domain.Rejection;
import org.waybill.domain.routing.RuleBook;
import org.waybill.domain.routing.RuleSetView;
import org.waybill.domain.routing.StandardRules;
import org.waybill.projection.Answer;
import org.waybill.projection.Past;

/** Answers about rule sets, from their own short history. */
@Component
public class RuleQueries {

    private final Past past;

    public RuleQueries(Past past) {
        this.past = past;
    }

    /** The newest version of each rule set, by name. */
    public Answer<List<RuleSetView>> all(long position) {
        var book = past.rules(position);
        var views =
                book.sets().entrySet().stream()
                        .map(set -> RuleSetView.of(set.getKey(), set.getValue().getLast()))
                        .toList();
        return new Answer<>(views, position);
    }

    /** Every version of a rule set, oldest first. */
    public Answer<List<RuleSetView>> versions(String name, long position) {
        var editions = past.rules(position).editions(name);
        if (editions.isEmpty()) {
            throw unknown(name);
        }
        return new Answer<>(
                editions.stream().map(one -> RuleSetView.of(name, one)).toList(), position);
    }

    /**
     * A version of a rule set.
     *
     * @param version null for the newest
     */
    public Answer<RuleSetView> one(String name, @Nullable Integer version, long position) {
        var edition = past.rules(position).edition(name, version);
        if (edition == null) {
            throw unknown(name);
        }
        return new Answer<>(RuleSetView.of(name, edition), position);
    }

    /** The rules that decide. */
    public Answer<RuleSetView> live(long position) {
        return new Answer<>(RuleSetView.of(past.rules(position).deciding()), position);
    }

    /** The rules of a name and a version, those that decide where neither is given. */
    public RuleBook.Live rules(@Nullable String name, @Nullable Integer version, long position) {
        var book = past.rules(position);
        if (name == null) {
            return book.deciding();
        }
        if (name.equals(StandardRules.NAME)) {
            return RuleBook.EMPTY.deciding();
        }
        var edition = book.edition(name, version);
        if (edition == null) {
            throw unknown(name);
        }
        return new RuleBook.Live(name, edition.version(), edition.rules());
    }

    private static RejectedException unknown(String name) {
        var detail = "There is no rule set %s, or no such version of it.".formatted(name);
        return new RejectedException(Rejection.notFound("rules.unknown", detail));
    }
}
