CREATE TABLE t (id bigint PRIMARY KEY, a text DEFAULT 'semi;colon', b text DEFAULT E'new\nline', c text DEFAULT '$$', d jsonb DEFAULT '{"a": [1, "x''y"]}', e text[] DEFAULT ARRAY['a', 'b,c']);
