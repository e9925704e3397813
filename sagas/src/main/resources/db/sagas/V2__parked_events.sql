-- Events that a process could not react to, and those that wait behind them, in the order of the
-- log, which has the events themselves.
create table sagas.parked_event (
    saga            text        not null,
    position        bigint      not null,
    process         text        not null,
    type            text        not null,
    reason          text,
    attempts        integer     not null,
    parked_at       timestamptz not null default clock_timestamp(),
    primary key (saga, position)
);

create index parked_event_of on sagas.parked_event (process, saga, position);
