package org.waybill.domain.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The digits of a text as a person would group them: groups that touch neither letter nor other
 * digit, in chains where one space or dash stands between two of them. Digits of every script count
 * as the number they mean.
 */
final class DigitGroups {

    private final List<List<String>> chains = new ArrayList<>();
    private final int[] text;

    DigitGroups(String text) {
        this.text = text.codePoints().toArray();
        List<String> chain = new ArrayList<>();
        for (int at = 0; at < this.text.length; ) {
            int end = endOfWord(at);
            if (end == at) {
                if (!joins(at)) chain = closed(chain);
                at++;
                continue;
            }
            String digits = digits(at, end);
            if (digits.isEmpty()) chain = closed(chain);
            else chain.add(digits);
            at = end;
        }
        closed(chain);
    }

    /** Whether some run of neighbouring groups has that many digits in all and passes a test. */
    boolean anyRun(int shortest, int longest, Predicate<String> test) {
        return chains.stream().anyMatch(chain -> anyRun(chain, shortest, longest, test));
    }

    private static boolean anyRun(
            List<String> chain, int shortest, int longest, Predicate<String> test) {
        for (int first = 0; first < chain.size(); first++) {
            var run = new StringBuilder();
            for (int last = first; last < chain.size() && run.length() < longest; last++) {
                run.append(chain.get(last));
                boolean fits = shortest <= run.length() && run.length() <= longest;
                if (fits && test.test(run.toString())) return true;
            }
        }
        return false;
    }

    private int endOfWord(int from) {
        int end = from;
        while (end < text.length && Character.isLetterOrDigit(text[end])) end++;
        return end;
    }

    /** One space or dash with a digit on either side of it. */
    private boolean joins(int at) {
        return isSeparator(text[at]) && isDigit(at - 1) && isDigit(at + 1);
    }

    private boolean isDigit(int at) {
        return 0 <= at && at < text.length && Character.isDigit(text[at]);
    }

    private static boolean isSeparator(int c) {
        int type = Character.getType(c);
        return type == Character.SPACE_SEPARATOR || type == Character.DASH_PUNCTUATION;
    }

    /** The digits from one place to another; empty if a letter is among them. */
    private String digits(int from, int to) {
        var digits = new StringBuilder();
        for (int at = from; at < to; at++) {
            if (!Character.isDigit(text[at])) return "";
            digits.append(Character.digit(text[at], 10));
        }
        return digits.toString();
    }

    private List<String> closed(List<String> chain) {
        if (!chain.isEmpty()) chains.add(chain);
        return chain.isEmpty() ? chain : new ArrayList<>();
    }
}
