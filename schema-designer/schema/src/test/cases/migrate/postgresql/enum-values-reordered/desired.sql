CREATE TYPE size AS ENUM ('small', 'medium', 'large');
CREATE TABLE shirts (id bigint PRIMARY KEY, size size NOT NULL);
