-- When what became of an import's rows was removed. The import itself stays, and with it the request that
-- it came with; whether a row was done is known to the log by the id of its command.
alter table event_store.import add column rows_removed_at timestamptz;

create index import_rows_kept on event_store.import (finished_at) where rows_removed_at is null;
