-- Units that may no longer be promised because they are too old.
alter table projections.stock_position
    add column expired bigint not null default 0;

-- What happened to each lot; no row is ever changed.
create table projections.lot_movement (
    sku            text collate "C" not null,
    lot            text collate "C" not null,
    position       bigint      not null,
    place          bigint      not null,
    occurred_at    timestamptz not null,
    kind           text        not null,
    location       text,
    quantity       bigint      not null,
    on_hand        bigint      not null,
    sellable       bigint      not null,
    allotted       bigint      not null,
    order_key      text collate "C",
    line_id        text,
    fulfillment_id text collate "C",
    reference      text,
    reason         text,
    expires_on     text,
    sell_until     text,
    serials        text        not null,
    primary key (sku, lot, position, place)
);

-- The same of single units.
create table projections.lot_serial (
    sku      text collate "C" not null,
    serial   text collate "C" not null,
    position bigint not null,
    place    bigint not null,
    lot      text collate "C" not null,
    primary key (sku, serial, position, place)
);
