-- More of what a channel may promise: a part of the stock kept back, a cap, and pre-orders.
alter table projections.stock_position
    add column safety_percent bigint not null default 0;

alter table projections.stock_policy
    add column cap              bigint,
    add column cap_sold         bigint,
    add column preorder         bigint,
    add column preorder_until   timestamptz,
    add column preorder_sold    bigint,
    add column preorder_waiting bigint;
