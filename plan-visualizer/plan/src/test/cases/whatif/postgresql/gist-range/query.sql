select id from orders where during && tstzrange('2024-05-01', '2024-05-02')
