select * from c where code = :code
