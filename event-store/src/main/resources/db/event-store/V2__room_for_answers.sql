-- An answer is added to a command's record right after it was made: with room beside it on its page,
-- that costs no entry in an index.
alter table event_store.command_record set (fillfactor = 50);
