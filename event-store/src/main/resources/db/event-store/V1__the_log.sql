-- What happened, in order, for ever.
create table event_store.event (
    position bigint not null,
    event_id text not null,
    aggregate_type text,
    aggregate_id text collate "C" not null,
    sequence bigint not null,
    type text not null,
    revision integer not null,
    payload text not null,
    metadata text not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    constraint event_position primary key (position),
    constraint event_place unique (aggregate_id, sequence)
);

create index event_recorded_at on event_store.event (recorded_at, position);

-- The newest snapshot of an aggregate's state: a cache, which may be emptied at any time.
create table event_store.snapshot (
    aggregate_id text collate "C" not null,
    aggregate_type text not null,
    event_id text not null,
    sequence bigint not null,
    type text not null,
    revision text,
    payload text not null,
    occurred_at timestamptz not null,
    constraint snapshot_aggregate primary key (aggregate_id)
);

-- The commands the log has seen. The three columns of the answer are null together, until it is kept.
create table event_store.command_record (
    command_id text collate "C" not null,
    fingerprint text not null,
    position bigint not null,
    recorded_at timestamptz not null,
    status integer,
    headers text,
    body bytea,
    constraint command_known primary key (command_id)
);

create index command_record_recorded_at on event_store.command_record (recorded_at);

-- How far each processor has read; the columns are Axon's.
create table event_store.token_entry (
    processor_name varchar(255) not null,
    segment integer not null,
    token bytea,
    token_type varchar(255),
    "timestamp" varchar(255),
    owner varchar(255),
    constraint token_entry_segment primary key (processor_name, segment)
);
