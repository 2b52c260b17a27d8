CREATE TABLE log (line text, token uuid DEFAULT gen_random_uuid());
