CREATE TYPE "Odd ""type""" AS ENUM ('🙂', 'it''s', 'a\b', 'ünï');
CREATE TABLE t (id bigint PRIMARY KEY, kind "Odd ""type""" DEFAULT 'it''s');
