select * from docs where note = :note
