-- A projection is made again beside the one that is read, and takes its place when it is whole.
-- There is no time any more in which it answers nothing.
alter table projections.projection_progress drop column rebuild_to;

alter table projections.rebuild
    add column swap        boolean     not null default true,
    add column phase       text        not null default 'DONE',
    add column position    bigint      not null default 0,
    add column began_at    timestamptz,
    add column compared_at bigint,
    add column differing   bigint      not null default 0,
    add column failure     text;

update projections.rebuild set position = target, began_at = started_at;

-- Rows that were not alike; the first of each table, where there are many.
create table projections.rebuild_difference (
    place      bigint generated always as identity primary key,
    rebuild_id text not null,
    name       text not null,
    table_name text not null,
    row_key    text not null,
    live       text,
    rebuilt    text
);

create index rebuild_difference_of on projections.rebuild_difference (rebuild_id, name);
