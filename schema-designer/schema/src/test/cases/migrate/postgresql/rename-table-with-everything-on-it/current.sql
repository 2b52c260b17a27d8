CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TABLE client (id bigint CONSTRAINT client_pk PRIMARY KEY, name text CONSTRAINT named CHECK (name <> 'x'));
CREATE INDEX client_name ON client (name);
CREATE TABLE o (id bigint PRIMARY KEY, c bigint CONSTRAINT of_client REFERENCES client (id));
CREATE TRIGGER noted BEFORE INSERT ON client FOR EACH ROW EXECUTE FUNCTION note();
ALTER TABLE client ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON client USING (id > 0);
