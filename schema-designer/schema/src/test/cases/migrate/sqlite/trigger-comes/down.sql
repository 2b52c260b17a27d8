DROP TRIGGER no_delete;
