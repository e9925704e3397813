-- What is read. Every table but the first two is made of the log alone and can be made again.
-- Keys sort by their bytes, as they do in Java.

-- How far each projection has come. While it is made again it answers nothing before rebuild_to.
create table projections.projection_progress (
    name       text   not null primary key,
    position   bigint not null,
    rebuild_to bigint not null default 0
);

-- Who was asked to be made again, and when that was over.
create table projections.rebuild (
    rebuild_id  text        not null,
    name        text        not null,
    target      bigint      not null,
    started_at  timestamptz not null,
    finished_at timestamptz,
    primary key (rebuild_id, name)
);

create table projections.location (
    location  text collate "C" not null primary key,
    name      text    not null,
    type      text    not null,
    time_zone text    not null,
    shipping  boolean not null,
    pickup    boolean not null,
    enabled   boolean not null,
    profile   text    not null,
    version   bigint  not null
);

create table projections.channel (
    channel        text collate "C" not null primary key,
    name           text    not null,
    every_location boolean not null,
    profile        text    not null,
    version        bigint  not null
);

create table projections.product (
    sku     text collate "C" not null primary key,
    name    text    not null,
    tracked boolean not null,
    kit     boolean not null,
    gtin    text,
    profile text    not null,
    version bigint  not null
);

create table projections.stock_position (
    sku          text collate "C" not null,
    location     text collate "C" not null,
    on_hand      bigint not null,
    damaged      bigint not null,
    quality_hold bigint not null,
    quarantined  bigint not null,
    display      bigint not null,
    reserved     bigint not null,
    safety_stock bigint not null,
    primary key (sku, location)
);

create table projections.stock_demand (
    sku       text collate "C" not null primary key,
    confirmed bigint not null,
    held      bigint not null,
    version   bigint not null
);

create table projections.stock_policy (
    sku       text collate "C" not null,
    channel   text collate "C" not null,
    threshold bigint not null,
    quota     bigint,
    sold      bigint not null,
    primary key (sku, channel)
);

create table projections.stock_ledger (
    sku            text collate "C" not null,
    location       text collate "C" not null,
    position       bigint      not null,
    occurred_at    timestamptz not null,
    recorded_at    timestamptz not null,
    type           text        not null,
    delta          bigint      not null,
    reserved_delta bigint      not null,
    on_hand        bigint      not null,
    reserved       bigint      not null,
    reason         text,
    reference      text,
    order_key      text,
    cause          text        not null,
    command        text        not null,
    actor          text        not null,
    correlation    text        not null,
    primary key (sku, location, position)
);

create table projections.order_dossier (
    order_key   text collate "C" not null primary key,
    order_id    text collate "C" not null,
    channel     text        not null,
    status      text        not null,
    customer_id text        not null,
    placed_at   timestamptz not null,
    position    bigint      not null,
    version     bigint      not null,
    document    text        not null
);

create index order_dossier_order_id on projections.order_dossier (order_id);
create index order_dossier_placed_at on projections.order_dossier (placed_at, order_key);
create index order_dossier_status on projections.order_dossier (status, placed_at, order_key);
create index order_dossier_channel on projections.order_dossier (channel, placed_at, order_key);
create index order_dossier_customer on projections.order_dossier (customer_id, placed_at, order_key);

create table projections.order_history (
    order_key text collate "C" not null,
    position  bigint not null,
    primary key (order_key, position)
);

create table projections.fulfillment_order (
    fulfillment_id text collate "C" not null primary key,
    order_key      text collate "C" not null,
    location       text        not null,
    method         text        not null,
    status         text        not null,
    requested_at   timestamptz not null,
    version        bigint      not null
);

create index fulfillment_order_queue
    on projections.fulfillment_order (location, status, requested_at, fulfillment_id);
create index fulfillment_order_status
    on projections.fulfillment_order (status, requested_at, fulfillment_id);
create index fulfillment_order_requested_at
    on projections.fulfillment_order (requested_at, fulfillment_id);

create table projections.shipment (
    shipment_id     text collate "C" not null primary key,
    fulfillment_id  text collate "C" not null,
    order_key       text collate "C" not null,
    location        text        not null,
    carrier         text        not null,
    tracking_number text,
    status          text        not null,
    handed_over_at  timestamptz not null,
    version         bigint      not null
);

create index shipment_tracking_number on projections.shipment (tracking_number);
