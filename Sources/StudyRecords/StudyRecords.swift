// StudyRecords
