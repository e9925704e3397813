-- What the customers of orders were promised, and how it stands to that.
create table projections.order_promise (
    order_key   text collate "C" not null primary key,
    channel     text collate "C" not null,
    -- The first moment in which the first promise is broken; null while nothing was promised.
    due_at      timestamptz,
    -- The same of what is promised now.
    expected_at timestamptz,
    -- By when the next part has to leave.
    leave_by    timestamptz,
    waits       boolean not null,
    outcome     text,
    document    text    not null
);

create index order_promise_by_due on projections.order_promise (due_at, order_key) where due_at is not null;

create index order_promise_open on projections.order_promise (due_at, order_key) where due_at is not null and outcome is null;
