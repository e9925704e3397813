-- What is to come, by what it comes from.
create table projections.stock_supply (
    sku         text collate "C" not null,
    source      text collate "C" not null,
    location    text collate "C" not null,
    quantity    bigint      not null,
    expected_at timestamptz not null,
    primary key (sku, source)
);

-- Deliveries from outside, as they stand, with what they are looked for by.
create table projections.inbound (
    inbound_id   text collate "C" not null primary key,
    status       text        not null,
    location     text        not null,
    announced_at timestamptz not null,
    version      bigint      not null,
    document     text        not null
);

create index inbound_announced_at on projections.inbound (announced_at, inbound_id);
create index inbound_status on projections.inbound (status, announced_at, inbound_id);
create index inbound_location on projections.inbound (location, announced_at, inbound_id);

create table projections.inbound_line (
    inbound_id text collate "C" not null,
    line_id    text collate "C" not null,
    sku        text collate "C" not null,
    primary key (inbound_id, line_id)
);

create index inbound_line_sku on projections.inbound_line (sku, inbound_id);

-- Transfers between locations, likewise.
create table projections.transfer (
    transfer_id   text collate "C" not null primary key,
    status        text        not null,
    from_location text        not null,
    to_location   text        not null,
    requested_at  timestamptz not null,
    version       bigint      not null,
    document      text        not null
);

create index transfer_requested_at on projections.transfer (requested_at, transfer_id);
create index transfer_status on projections.transfer (status, requested_at, transfer_id);
create index transfer_from on projections.transfer (from_location, requested_at, transfer_id);
create index transfer_to on projections.transfer (to_location, requested_at, transfer_id);

create table projections.transfer_line (
    transfer_id text collate "C" not null,
    line_id     text collate "C" not null,
    sku         text collate "C" not null,
    primary key (transfer_id, line_id)
);

create index transfer_line_sku on projections.transfer_line (sku, transfer_id);
