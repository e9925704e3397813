
-- What each process remembers.
create table sagas.process (
    key text primary key,
    kind text not null,
    state jsonb not null,
    version bigint not null
);

-- What processes have decided to send and nobody has answered yet, in order of place within a process.
create table sagas.pending_command (
    place bigint generated always as identity primary key,
    process text not null,
    command_id text not null unique,
    type text not null,
    payload jsonb not null,
    actor text not null,
    cause text not null,
    correlation text not null,
    occurred_at timestamptz not null,
    added_at timestamptz not null default clock_timestamp(),
    attempts integer not null default 0,
    next_attempt_at timestamptz not null default clock_timestamp(),
    failure text,
    parked boolean not null default false
);

create index pending_command_by_process on sagas.pending_command (process, place);
create index pending_command_due on sagas.pending_command (next_attempt_at) where not parked;

-- Orders that wait for supply, by what they wait for; the oldest come first.
create sequence sagas.waiting_place;

create table sagas.waiting (
    process text not null,
    sku text not null,
    since timestamptz not null,
    place bigint not null,
    primary key (process, sku)
);

create index waiting_by_sku on sagas.waiting (sku, since, place);
create index waiting_by_age on sagas.waiting (since, place, process);

-- Timers; the shape is db-scheduler's.
create table sagas.scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);

create index scheduled_tasks_due on sagas.scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on sagas.scheduled_tasks (last_heartbeat);
