-- Files of many commands. A row's command is known to the log by its id, like any other; these tables
-- say which rows are left to do, and what became of the others.
create table event_store.import (
    import_id text collate "C" not null primary key,
    request text not null unique,
    type text not null,
    source text,
    dry_run boolean not null,
    actor text not null,
    correlation text not null,
    status text not null,
    rows bigint not null default 0,
    accepted bigint not null default 0,
    unchanged bigint not null default 0,
    refused bigint not null default 0,
    skipped bigint not null default 0,
    -- The log's head when it came in, and the last position that followed from it.
    begun_after bigint not null,
    position bigint not null,
    -- Rows up to here are done, in order of lane and line.
    done_lane text collate "C" not null default '',
    done_line bigint not null default 0,
    -- Who works on it, until when others leave it alone, and how far it was when he began.
    owner text,
    owned_until timestamptz,
    owned_since timestamptz,
    done_before bigint not null default 0,
    received_at timestamptz not null,
    finished_at timestamptz,
    failure text
);

create index import_open on event_store.import (import_id) where status = 'RUNNING';

-- Rows that are left to do, as they were understood.
create table event_store.import_row (
    import_id text collate "C" not null,
    lane text collate "C" not null,
    line bigint not null,
    key text not null,
    external_id text,
    payload text not null,
    primary key (import_id, lane, line)
);

create table event_store.import_result (
    import_id text collate "C" not null,
    line bigint not null,
    external_id text,
    status text not null,
    code text,
    detail text,
    field text,
    primary key (import_id, line)
);
