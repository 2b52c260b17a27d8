CREATE DOMAIN cents AS integer CONSTRAINT positive CHECK (VALUE >= 0);
CREATE TABLE prices (id bigint PRIMARY KEY, price cents DEFAULT 0, CONSTRAINT cheap CHECK (price < 1000));
