-- Parts of orders that were promised and have not left: where they are, and who is to carry them.
create table sagas.promised_part (
    fulfillment text not null primary key,
    process     text not null,
    location    text not null,
    carrier     text,
    leave_by    timestamptz not null
);

create index promised_part_by_process on sagas.promised_part (process);
create index promised_part_by_location on sagas.promised_part (location);
create index promised_part_by_carrier on sagas.promised_part (carrier);
