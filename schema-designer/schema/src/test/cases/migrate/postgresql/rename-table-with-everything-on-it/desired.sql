CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TABLE customer (id bigint CONSTRAINT client_pk PRIMARY KEY, name text CONSTRAINT named CHECK (name <> 'x'));
CREATE INDEX client_name ON customer (name);
CREATE TABLE o (id bigint PRIMARY KEY, c bigint CONSTRAINT of_client REFERENCES customer (id));
CREATE TRIGGER noted BEFORE INSERT ON customer FOR EACH ROW EXECUTE FUNCTION note();
ALTER TABLE customer ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON customer USING (id > 0);
