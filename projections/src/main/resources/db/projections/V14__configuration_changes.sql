-- How often anything of a kind has been configured: who remembers what is configured sees here
-- whether that still holds.
create table projections.configuration_change (
    kind    text collate "C" not null primary key,
    changes bigint not null
);
