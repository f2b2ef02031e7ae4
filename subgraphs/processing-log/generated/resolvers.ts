import type { Maybe, Scalars, Language, CountryNameArgs, HandlingCode, Handling, SharingMode, Sharing, Theft, MatchFeature, InputProblemCode, InputProblem, PartnerVerdict, TravelDocumentType, VehicleIdentifierType, AccountScheme, TravelDocumentInput, PlateInput, VehicleInput, AccountInput, ScreeningInput, Sex, SharingInput, HandlingInput, RecordInput, SetComplianceReviewInput, TheftInput, QueryProcessingLogArgs, Purpose, ProcessingOutcome, ProcessingLogClient, ProcessingLogOperation, ProcessingLogAsked, ProcessingLogGiven, ProcessingLogFilter } from './schema.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PageInfo as PageOfList, Connection, Edge } from '../../connection.ts';
import type { KeptEntry } from '../../../processing-log/entry.ts';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };


export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;




/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  OwnedRecord: never;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  PartialDate: ResolverTypeWrapper<Scalars['PartialDate']['output']>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  Cursor: ResolverTypeWrapper<Scalars['Cursor']['output']>;
  EnumValue: ResolverTypeWrapper<Scalars['EnumValue']['output']>;
  Language: Language;
  Country: ResolverTypeWrapper<string>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  HandlingCode: HandlingCode;
  Handling: ResolverTypeWrapper<Omit<Handling, 'contact'> & { contact: ResolversTypes['Country'] }>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  SharingMode: SharingMode;
  Sharing: ResolverTypeWrapper<Omit<Sharing, 'countries'> & { countries: Array<ResolversTypes['Country']> }>;
  OwnedRecord: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['OwnedRecord']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  PageInfo: ResolverTypeWrapper<PageOfList>;
  Theft: ResolverTypeWrapper<Omit<Theft, 'country'> & { country?: Maybe<ResolversTypes['Country']> }>;
  MatchFeature: ResolverTypeWrapper<MatchFeature>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  InputProblemCode: InputProblemCode;
  InputProblem: ResolverTypeWrapper<InputProblem>;
  PartnerVerdict: PartnerVerdict;
  TravelDocumentType: TravelDocumentType;
  VehicleIdentifierType: VehicleIdentifierType;
  AccountScheme: AccountScheme;
  TravelDocumentInput: TravelDocumentInput;
  PlateInput: PlateInput;
  VehicleInput: VehicleInput;
  AccountInput: AccountInput;
  ScreeningInput: ScreeningInput;
  Sex: Sex;
  SharingInput: SharingInput;
  HandlingInput: HandlingInput;
  RecordInput: RecordInput;
  SetComplianceReviewInput: SetComplianceReviewInput;
  TheftInput: TheftInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Purpose: Purpose;
  ProcessingOutcome: ProcessingOutcome;
  ProcessingLogEntry: ResolverTypeWrapper<KeptEntry>;
  ProcessingLogClient: ResolverTypeWrapper<ProcessingLogClient>;
  ProcessingLogOperation: ResolverTypeWrapper<ProcessingLogOperation>;
  ProcessingLogAsked: ResolverTypeWrapper<ProcessingLogAsked>;
  ProcessingLogGiven: ResolverTypeWrapper<ProcessingLogGiven>;
  ProcessingLogConnection: ResolverTypeWrapper<Connection<KeptEntry>>;
  ProcessingLogEdge: ResolverTypeWrapper<Edge<KeptEntry>>;
  ProcessingLogFilter: ProcessingLogFilter;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  PartialDate: Scalars['PartialDate']['output'];
  CountryCode: Scalars['CountryCode']['output'];
  Cursor: Scalars['Cursor']['output'];
  EnumValue: Scalars['EnumValue']['output'];
  Country: string;
  String: Scalars['String']['output'];
  Handling: Omit<Handling, 'contact'> & { contact: ResolversParentTypes['Country'] };
  Boolean: Scalars['Boolean']['output'];
  Sharing: Omit<Sharing, 'countries'> & { countries: Array<ResolversParentTypes['Country']> };
  OwnedRecord: ResolversInterfaceTypes<ResolversParentTypes>['OwnedRecord'];
  ID: Scalars['ID']['output'];
  PageInfo: PageOfList;
  Theft: Omit<Theft, 'country'> & { country?: Maybe<ResolversParentTypes['Country']> };
  MatchFeature: MatchFeature;
  Float: Scalars['Float']['output'];
  InputProblem: InputProblem;
  TravelDocumentInput: TravelDocumentInput;
  PlateInput: PlateInput;
  VehicleInput: VehicleInput;
  AccountInput: AccountInput;
  ScreeningInput: ScreeningInput;
  SharingInput: SharingInput;
  HandlingInput: HandlingInput;
  RecordInput: RecordInput;
  SetComplianceReviewInput: SetComplianceReviewInput;
  TheftInput: TheftInput;
  Query: Record<PropertyKey, never>;
  Int: Scalars['Int']['output'];
  ProcessingLogEntry: KeptEntry;
  ProcessingLogClient: ProcessingLogClient;
  ProcessingLogOperation: ProcessingLogOperation;
  ProcessingLogAsked: ProcessingLogAsked;
  ProcessingLogGiven: ProcessingLogGiven;
  ProcessingLogConnection: Connection<KeptEntry>;
  ProcessingLogEdge: Edge<KeptEntry>;
  ProcessingLogFilter: ProcessingLogFilter;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface PartialDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PartialDate'], any> {
  name: 'PartialDate';
}

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export interface CursorScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Cursor'], any> {
  name: 'Cursor';
}

export interface EnumValueScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['EnumValue'], any> {
  name: 'EnumValue';
}

export type CountryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Country'] = ResolversParentTypes['Country']> = {
  code?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  alpha2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<CountryNameArgs, 'language'>>;
};

export type HandlingResolvers<ContextType = any, ParentType extends ResolversParentTypes['Handling'] = ResolversParentTypes['Handling']> = {
  code?: Resolver<ResolversTypes['HandlingCode'], ParentType, ContextType>;
  conditions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  confirmationRequired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  contact?: Resolver<ResolversTypes['Country'], ParentType, ContextType>;
};

export type SharingResolvers<ContextType = any, ParentType extends ResolversParentTypes['Sharing'] = ResolversParentTypes['Sharing']> = {
  mode?: Resolver<ResolversTypes['SharingMode'], ParentType, ContextType>;
  countries?: Resolver<Array<ResolversTypes['Country']>, ParentType, ContextType>;
};

export type OwnedRecordResolvers<ContextType = any, ParentType extends ResolversParentTypes['OwnedRecord'] = ResolversParentTypes['OwnedRecord']> = {
  __resolveType: TypeResolveFn<null, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = any, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['Cursor']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['Cursor']>, ParentType, ContextType>;
};

export type TheftResolvers<ContextType = any, ParentType extends ResolversParentTypes['Theft'] = ResolversParentTypes['Theft']> = {
  country?: Resolver<Maybe<ResolversTypes['Country']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  on?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
};

export type MatchFeatureResolvers<ContextType = any, ParentType extends ResolversParentTypes['MatchFeature'] = ResolversParentTypes['MatchFeature']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InputProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['InputProblem'] = ResolversParentTypes['InputProblem']> = {
  code?: Resolver<ResolversTypes['InputProblemCode'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  processingLog?: Resolver<Maybe<ResolversTypes['ProcessingLogConnection']>, ParentType, ContextType, RequireFields<QueryProcessingLogArgs, 'first'>>;
};

export type ProcessingLogEntryResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProcessingLogEntry'] = ResolversParentTypes['ProcessingLogEntry']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['Country'], ParentType, ContextType>;
  organisation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['Purpose']>, ParentType, ContextType>;
  client?: Resolver<Maybe<ResolversTypes['ProcessingLogClient']>, ParentType, ContextType>;
  operation?: Resolver<Maybe<ResolversTypes['ProcessingLogOperation']>, ParentType, ContextType>;
  asked?: Resolver<Array<ResolversTypes['ProcessingLogAsked']>, ParentType, ContextType>;
  sealed?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  given?: Resolver<Array<ResolversTypes['ProcessingLogGiven']>, ParentType, ContextType>;
  concerned?: Resolver<Array<ResolversTypes['Country']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['ProcessingOutcome'], ParentType, ContextType>;
  times?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subscription?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  receivers?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cost?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ProcessingLogClientResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProcessingLogClient'] = ResolversParentTypes['ProcessingLogClient']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProcessingLogOperationResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProcessingLogOperation'] = ResolversParentTypes['ProcessingLogOperation']> = {
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProcessingLogAskedResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProcessingLogAsked'] = ResolversParentTypes['ProcessingLogAsked']> = {
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hashes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProcessingLogGivenResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProcessingLogGiven'] = ResolversParentTypes['ProcessingLogGiven']> = {
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  records?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProcessingLogConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProcessingLogConnection'] = ResolversParentTypes['ProcessingLogConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProcessingLogEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ProcessingLogEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProcessingLogEdge'] = ResolversParentTypes['ProcessingLogEdge']> = {
  node?: Resolver<ResolversTypes['ProcessingLogEntry'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['Cursor'], ParentType, ContextType>;
};

export type Resolvers<ContextType = any> = {
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  PartialDate?: GraphQLScalarType;
  CountryCode?: GraphQLScalarType;
  Cursor?: GraphQLScalarType;
  EnumValue?: GraphQLScalarType;
  Country?: CountryResolvers<ContextType>;
  Handling?: HandlingResolvers<ContextType>;
  Sharing?: SharingResolvers<ContextType>;
  OwnedRecord?: OwnedRecordResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Theft?: TheftResolvers<ContextType>;
  MatchFeature?: MatchFeatureResolvers<ContextType>;
  InputProblem?: InputProblemResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ProcessingLogEntry?: ProcessingLogEntryResolvers<ContextType>;
  ProcessingLogClient?: ProcessingLogClientResolvers<ContextType>;
  ProcessingLogOperation?: ProcessingLogOperationResolvers<ContextType>;
  ProcessingLogAsked?: ProcessingLogAskedResolvers<ContextType>;
  ProcessingLogGiven?: ProcessingLogGivenResolvers<ContextType>;
  ProcessingLogConnection?: ProcessingLogConnectionResolvers<ContextType>;
  ProcessingLogEdge?: ProcessingLogEdgeResolvers<ContextType>;
};

