-- Who works on this log: a line for each process that has lately said so.
create table event_store.node (
    name text not null,
    role text not null,
    seen_at timestamptz not null,
    constraint node_name primary key (name)
);
