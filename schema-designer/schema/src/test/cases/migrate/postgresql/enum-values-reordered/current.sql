CREATE TYPE size AS ENUM ('large', 'small', 'medium');
CREATE TABLE shirts (id bigint PRIMARY KEY, size size NOT NULL);
