-- Units that stay where they are and change their state are movements too.
alter table projections.stock_ledger
    add column from_state text,
    add column to_state text,
    add column moved bigint;
