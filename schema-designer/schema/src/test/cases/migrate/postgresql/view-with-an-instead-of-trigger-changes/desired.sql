CREATE TABLE people (id bigint PRIMARY KEY, first text, last text);
CREATE VIEW names AS SELECT id, last, first FROM people;
CREATE FUNCTION put() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER names_put INSTEAD OF INSERT ON names FOR EACH ROW EXECUTE FUNCTION put();
