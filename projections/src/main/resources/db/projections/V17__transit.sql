-- How long each part of an order took: asked of its location, on its way, with the customer.
create table projections.transit (
    fulfillment  text collate "C" not null primary key,
    order_key    text collate "C" not null,
    location     text collate "C",
    requested_at timestamptz,
    carrier      text,
    service      text,
    shipped_at   timestamptz,
    delivered_at timestamptz,
    given_up     boolean not null
);

create index transit_by_request on projections.transit (requested_at, fulfillment);

create index transit_by_shipment on projections.transit (shipped_at, fulfillment);

-- The region an order goes to.
create table projections.transit_region (
    order_key text collate "C" not null primary key,
    region    text not null
);
