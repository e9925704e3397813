-- Events that a projection could not take, and those that wait behind them in their sequence. The
-- events themselves are in the log. What somebody has discarded stays noted, and is passed over
-- when the projection is made again.
create table projections.dead_letter (
    projection      text        not null,
    position        bigint      not null,
    sequence        text collate "C" not null,
    type            text        not null,
    reason          text,
    attempts        integer     not null,
    parked_at       timestamptz not null default clock_timestamp(),
    last_attempt_at timestamptz,
    discarded_at    timestamptz,
    discarded_by    text,
    primary key (projection, position)
);

create index dead_letter_waiting on projections.dead_letter (projection, sequence, position)
    where discarded_at is null;
