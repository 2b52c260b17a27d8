-- engine: postgresql
CREATE TABLE t (id integer NOT NULL DEFAULT nextval('t_id_seq'::regclass), PRIMARY KEY (id));
