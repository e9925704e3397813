package org.waybill.domain.fulfillment;

/**
 * What has become of a line at its location.
 *
 * @param line as given
 * @param picked units taken from the shelf
 * @param packed of those, units in a package
 * @param rejected units it will not do
 * @param cancelled units given up
 */
public record WorkLine(FulfillmentLine line, int picked, int packed, int rejected, int cancelled) {

    static WorkLine given(FulfillmentLine line) {
        return new WorkLine(line, 0, 0, 0, 0);
    }

    /** Units it has to deliver. */
    public int due() {
        return line.quantity() - rejected - cancelled;
    }

    /** Units still on the shelf. */
    public int toPick() {
        return due() - picked;
    }

    /** Units picked, but in no package. */
    public int toPack() {
        return picked - packed;
    }

    WorkLine pick(int units) {
        return new WorkLine(line, picked + units, packed, rejected, cancelled);
    }

    WorkLine pack(int units) {
        return new WorkLine(line, picked, packed + units, rejected, cancelled);
    }

    WorkLine reject(int units) {
        return new WorkLine(line, picked, packed, rejected + units, cancelled);
    }

    /** Takes unpicked units first; a line whose packed units are touched has to be packed anew. */
    WorkLine cancel(int units) {
        int stillPicked = Math.min(picked, due() - units);
        return new WorkLine(
                line, stillPicked, stillPicked < packed ? 0 : packed, rejected, cancelled + units);
    }

    WorkLine unpack() {
        return new WorkLine(line, picked, 0, rejected, cancelled);
    }
}
