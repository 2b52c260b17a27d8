CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.changed := now(); RETURN NEW; END $$;
CREATE TABLE notes (id bigint PRIMARY KEY, body varchar(10), changed timestamptz);
CREATE TRIGGER notes_stamp BEFORE UPDATE OF body ON notes FOR EACH ROW EXECUTE FUNCTION stamp();
