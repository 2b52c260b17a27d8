-- engine: postgresql
ALTER TABLE m DETACH PARTITION m_2020;
