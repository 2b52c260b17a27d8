-- engine: postgresql
-- target: 13
ALTER TABLE m DETACH PARTITION m_2020;
