CREATE TABLE m (id integer NOT NULL, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE m_all PARTITION OF m (CONSTRAINT small CHECK (id <> 31337)) DEFAULT WITH (fillfactor = 50);
CREATE INDEX m_all_at ON m_all (at);
COMMENT ON TABLE m_all IS 'the rest';
