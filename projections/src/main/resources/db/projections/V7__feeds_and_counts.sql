-- What other systems tell of stock, message by message.
create table projections.feed (
    source             text collate "C" not null primary key,
    first_sequence     bigint,
    last_sequence      bigint,
    newest_occurred_at timestamptz,
    last_taken_at      timestamptz,
    duplicates         bigint not null,
    conflicts          bigint not null,
    refused            bigint not null,
    version            bigint not null
);

-- Numbers of a source that have not come, though higher ones have.
create table projections.feed_gap (
    source        text collate "C" not null,
    from_sequence bigint not null,
    to_sequence   bigint not null,
    primary key (source, from_sequence)
);

create table projections.feed_message (
    source      text collate "C" not null,
    external_id text collate "C" not null,
    sequence    bigint,
    kind        text        not null,
    sku         text collate "C" not null,
    location    text collate "C" not null,
    occurred_at timestamptz not null,
    units       bigint      not null,
    reason      text,
    result      text        not null,
    position    bigint      not null,
    primary key (source, external_id)
);

create index feed_message_position on projections.feed_message (source, position);
create index feed_message_result on projections.feed_message (source, result, position);

-- The newest refusal of a message under its name; it may have been taken since.
create table projections.feed_refusal (
    source      text collate "C" not null,
    external_id text collate "C" not null,
    sequence    bigint,
    code        text        not null,
    detail      text        not null,
    refused_at  timestamptz not null,
    position    bigint      not null,
    primary key (source, external_id)
);

create index feed_refusal_position on projections.feed_refusal (source, position, external_id);

-- Cycle counts.
create table projections.cycle_count (
    count_id     text collate "C" not null primary key,
    location     text collate "C" not null,
    status       text        not null,
    assignee     text,
    due_at       timestamptz,
    requested_at timestamptz not null,
    version      bigint      not null,
    document     text        not null
);

create index cycle_count_requested_at on projections.cycle_count (requested_at, count_id);
create index cycle_count_location on projections.cycle_count (location, requested_at, count_id);
create index cycle_count_status on projections.cycle_count (status, requested_at, count_id);

-- Positions that somebody should count, and when that was done.
create table projections.count_request (
    sku          text collate "C" not null,
    location     text collate "C" not null,
    reason       text        not null,
    requested_at timestamptz not null,
    counted_at   timestamptz,
    position     bigint      not null,
    primary key (sku, location)
);

create index count_request_position on projections.count_request (position);
