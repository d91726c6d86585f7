package councils

// product is one that several councils bought. All are made up.
type product struct{ name, supplier string }

var products = []product{
	{"Tidewise Waste", "Tidewise Software Ltd"}, {"BinPath", "Northmoor Systems Ltd"}, {"CivicDesk", "Fourways Public Software Ltd"}, {"OpenBorough Forms", "Plain Ltd"},
	{"PlanView Casework", "Larkhill Data Ltd"}, {"Rentbook", "Homestead Systems Ltd"}, {"ParkEasy", "Kerbside Technology Ltd"}, {"Carebridge", "Alderway Care Systems Ltd"},
	{"Taxwise Revenues", "Northmoor Systems Ltd"}, {"Stacks Library", "Quire Software Ltd"}, {"LicenceLine", "Fourways Public Software Ltd"}, {"Roadbook", "Kerbside Technology Ltd"},
}

// types of services, with their number in the Local Government Service List and
// the products that councils here run them on.
var types = []struct {
	number   int
	name     string
	products []int
}{
	{530, "Garden waste collection", []int{0, 1}}, {524, "Missed bins", []int{0, 1}}, {528, "Bulky waste collection", []int{0, 1, 2}}, {533, "Recycling boxes", []int{0, 1, 3}},
	{854, "Assisted bin collection", []int{0, 2}}, {850, "Hazardous waste collection", []int{0}}, {517, "Commercial waste", []int{1, 2}}, {587, "Fly-tipping reports", []int{2, 11}},
	{582, "Street cleaning", []int{2, 0}}, {584, "Graffiti removal", []int{2, 3}}, {577, "Dog fouling reports", []int{2, 3}}, {557, "Road repairs", []int{11}},
	{561, "Gritting routes", []int{11}}, {564, "Street lights", []int{11, 2}}, {570, "Road closures", []int{11, 3}}, {477, "Dropped kerbs", []int{11, 3}},
	{474, "Parking permits", []int{6}}, {471, "Parking fines", []int{6}}, {279, "Blue badges", []int{6, 3}}, {280, "Bus passes", []int{3}},
	{891, "School transport", []int{3, 7}}, {13, "Primary school places", []int{7, 3}}, {4, "Free school meals", []int{3, 7}}, {705, "School appeals", []int{3}},
	{57, "Council tax bills", []int{8}}, {59, "Council tax discounts", []int{8, 3}}, {55, "Business rate relief", []int{8}}, {69, "Housing benefit", []int{8, 3}},
	{1795, "Crisis payments", []int{8, 3}}, {141, "Housing repairs", []int{5}}, {120, "Paying rent", []int{5}}, {92, "Joining the housing register", []int{5, 3}},
	{1800, "Help when homeless", []int{5, 7}}, {137, "Disabled facilities grants", []int{5, 7}}, {209, "Care needs assessment", []int{7}}, {1755, "Carers assessment", []int{7}},
	{313, "Community alarms", []int{7}}, {159, "Fostering", []int{7, 3}}, {485, "Planning applications", []int{4}}, {1737, "Planning advice", []int{4, 3}},
	{499, "Building control", []int{4}}, {672, "Land charges", []int{4}}, {510, "Allotments", []int{3}}, {438, "Joining a library", []int{9}},
	{441, "Library reservations", []int{9}}, {373, "Hall hire", []int{3, 9}}, {390, "Food business registration", []int{10}}, {632, "Taxi licences", []int{10}},
	{1071, "Temporary event notices", []int{10}}, {412, "Noise complaints", []int{2, 10}}, {431, "Pest control", []int{2, 3}}, {319, "Birth registration", []int{3}},
	{876, "Notice of marriage", []int{3}}, {722, "Freedom of information", []int{2, 3}}, {364, "Electoral register", nil}, {353, "Complaints", []int{2}},
}
