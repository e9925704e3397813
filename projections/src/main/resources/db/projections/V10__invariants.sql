-- Events that broke an invariant of stock; part of the projection availability.
create table projections.invariant_violation (
    position    bigint      not null,
    number      bigint      not null,
    type        text        not null,
    sku         text collate "C" not null,
    location    text collate "C",
    channel     text collate "C",
    invariant   text        not null,
    found       bigint      not null,
    bound       bigint      not null,
    cause       text        not null,
    command     text        not null,
    actor       text        not null,
    correlation text        not null,
    recorded_at timestamptz not null,
    primary key (position, number)
);

-- Who looked whether tables and log agree. The one called watch never ends: it looks again and again,
-- and remembers how far in the log it has seen changes, and at which SKU its round of all stands.
create table projections.audit (
    audit_id    text        not null primary key,
    skus        bigint      not null,
    done        bigint      not null default 0,
    started_at  timestamptz not null,
    finished_at timestamptz,
    failure     text,
    seen_to     bigint      not null default 0,
    after_sku   text collate "C" not null default ''
);

-- What was found. It is gone when a later look does not find it any more.
create table projections.audit_finding (
    audit_id   text        not null,
    sku        text collate "C" not null,
    subject    text        not null,
    place      text        not null,
    detail     text        not null,
    found      bigint      not null,
    expected   bigint      not null,
    position   bigint      not null,
    event      bigint,
    found_at   timestamptz not null,
    gone_at    timestamptz,
    primary key (audit_id, sku, subject, place)
);

create index audit_finding_open on projections.audit_finding (sku) where gone_at is null;
