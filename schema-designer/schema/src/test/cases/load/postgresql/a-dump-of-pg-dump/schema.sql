--
-- PostgreSQL database dump
--

\restrict Xr3mZQ

-- Dumped from database version 18.6
SET statement_timeout = 0;
SET some_setting_of_tomorrow = 0;
SET client_encoding = 'UTF8';
SELECT pg_catalog.set_config('search_path', '', false);
SET default_table_access_method = heap;

CREATE SCHEMA app;
ALTER SCHEMA app OWNER TO app_owner;
CREATE EXTENSION IF NOT EXISTS citext WITH SCHEMA public;
COMMENT ON EXTENSION citext IS 'data type for case-insensitive character strings';

CREATE TYPE app.mood AS ENUM (
    'sad',
    'happy'
);

CREATE TABLE app.users (
    id bigint NOT NULL,
    mail public.citext,
    mood app.mood DEFAULT 'sad'::app.mood
);
ALTER TABLE app.users OWNER TO app_owner;

CREATE SEQUENCE app.users_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE app.users_id_seq OWNER TO app_owner;
ALTER SEQUENCE app.users_id_seq OWNED BY app.users.id;
ALTER TABLE ONLY app.users ALTER COLUMN id SET DEFAULT nextval('app.users_id_seq'::regclass);

COPY app.users (id, mail, mood) FROM stdin;
1	a@example.org	sad
2	O'Hara; \\N "quote	\N
\.

SELECT pg_catalog.setval('app.users_id_seq', 2, true);

ALTER TABLE ONLY app.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (id);

GRANT SELECT ON TABLE app.users TO reporter;

\unrestrict Xr3mZQ
