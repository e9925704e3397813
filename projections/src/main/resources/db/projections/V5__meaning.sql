-- By which rule the rows of a projection are made of events. Where a release makes other rows of the
-- same events, its number is higher, and the projection is made again.
alter table projections.projection_progress
    add column meaning integer not null default 1;
