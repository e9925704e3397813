-- How far events have been handed on to others, whose turn it is, and what keeps them. The position is
-- a hint: where the other stands, it is asked itself. The table may be emptied at any time.
create table integrations.forwarding (
    destination text not null,
    position bigint not null,
    owner text,
    owned_until timestamptz,
    trouble text,
    constraint forwarding_destination primary key (destination)
);
