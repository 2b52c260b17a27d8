DROP VIEW a_count;

DROP VIEW m_old;

DROP VIEW z_adults;
