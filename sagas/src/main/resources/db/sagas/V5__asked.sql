-- Parts that locations were asked for and have not accepted yet; those asked for last have the
-- greatest place.
create table sagas.asked (
    fulfillment text primary key,
    place bigint generated always as identity,
    order_key text not null,
    location text not null,
    collected boolean not null,
    units integer not null,
    accept_by text,
    day date,
    booked integer not null default 0
);

create index asked_of on sagas.asked (location, place);

-- What locations do not do now: send goods, or hand them out.
create table sagas.asked_in_vain (
    location text not null,
    collected boolean not null,
    primary key (location, collected)
);
