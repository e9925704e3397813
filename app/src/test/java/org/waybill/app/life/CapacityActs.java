package org.waybill.app.life;

import java.util.List;

/** Commands about what locations can do. */
final class CapacityActs {

    private static final int MOST = 1_000_000_000;

    private CapacityActs() {}

    static List<Act> all() {
        return List.of(capacity(), booking());
    }

    private static Act capacity() {
        return Act.of(
                        "capacity",
                        "PUT /api/locations/%s/capacity".formatted(World.DOCK),
                        200,
                        """
                        {"daily":{"orders":1000000,"units":1000000000},
                         "weekdays":[{"weekday":"SATURDAY","orders":1000000,"units":1000000000}],
                         "dates":[{"date":"2098-12-24","orders":1,"units":2}],
                         "slots":[{"id":"early","method":"PICKUP","from":"07:00","to":"09:30",
                                   "orders":1000000,"units":1000000000,
                                   "weekdays":["MONDAY","TUESDAY"]}]}
                        """)
                .may("/daily", Kind.object())
                .may("/daily/orders", Kind.whole(0, MOST))
                .may("/daily/units", Kind.whole(0, MOST))
                .may("/weekdays", Kind.list())
                .needs("/weekdays/0/weekday", Kind.word("SATURDAY"))
                .may("/weekdays/0/orders", Kind.whole(0, MOST))
                .may("/weekdays/0/units", Kind.whole(0, MOST))
                .may("/dates", Kind.list())
                .needs("/dates/0/date", Kind.date())
                .may("/dates/0/orders", Kind.whole(0, MOST))
                .may("/dates/0/units", Kind.whole(0, MOST))
                .may("/slots", Kind.list())
                .needs("/slots/0/id", Kind.id())
                .needs("/slots/0/method", Kind.word("PICKUP"))
                .needs("/slots/0/from", Kind.code("", "7:00", "24:00", "07:00:00"))
                .needs("/slots/0/to", Kind.code("", "9:30", "24:00", "noon"))
                .may("/slots/0/orders", Kind.whole(0, MOST))
                .may("/slots/0/units", Kind.whole(0, MOST))
                .may("/slots/0/weekdays", Kind.list());
    }

    private static Act booking() {
        return Act.of(
                        "booking",
                        "POST /api/locations/%s/capacity/bookings".formatted(World.DOCK),
                        201,
                        """
                        {"bookingId":"{fresh}","owner":"1001@web","ttlSeconds":60,
                         "parts":[{"date":"2099-01-05","slot":"early","orders":1,"units":2}]}
                        """)
                .may("/bookingId", Kind.id())
                .needs("/owner", Kind.code("", "a b", "-x", "1001@web!"))
                .may("/ttlSeconds", Kind.whole(1, 604_800))
                .needs("/parts", Kind.filledList())
                .needs("/parts/0/date", Kind.date())
                .may("/parts/0/slot", Kind.id())
                .may("/parts/0/orders", Kind.whole(0, 1_000_000))
                .needs("/parts/0/units", Kind.whole(0, MOST));
    }
}
